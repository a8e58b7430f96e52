using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Tests.Support;
using Xunit;

namespace MotCua.Tests.Web;

public class PagePartsTests
{
    /// <summary>Leaving out what no request fills must not leave out anything that one does.</summary>
    [Theory, OnEveryDatabase]
    public async Task Every_marked_property_of_every_page_is_filled_from_requests_and_no_other(Database database)
    {
        await using var office = await TestOffice.StartAsync(database);
        var pages = office.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.Cast<CompiledPageActionDescriptor>().ToList();
        Assert.All(pages, page => Assert.Equal(
            page.HandlerTypeInfo.GetProperties().Where(property => property.IsDefined(typeof(BindPropertyAttribute))).Select(property => property.Name).Order(StringComparer.Ordinal),
            page.BoundProperties.Select(property => property.Name).Order(StringComparer.Ordinal)));
        Assert.Contains(pages, page => page.BoundProperties.Count > 5);
    }
}
